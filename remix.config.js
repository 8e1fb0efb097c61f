/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    // Off on purpose: two holes of the stream codec are unfixed in 2.x.
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
