export const handle = { policy: "public" };
export default () => null;
