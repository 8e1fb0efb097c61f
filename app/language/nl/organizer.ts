export const organizer = {};
