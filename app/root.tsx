import type { LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, useMatches, useRouteLoaderData } from "@remix-run/react";
import { readHandle } from "#app/http/policy";

export const loader = ({ request, context }: LoaderFunctionArgs) => ({
  language: context.language,
  viewer: context.viewer && { name: context.viewer.name, organizes: context.viewer.organizes },
  mode: context.elkaar.config.mode,
  path: new URL(request.url).pathname,
});

export default function Root() {
  return (
    <Document>
      <Outlet />
    </Document>
  );
}

export function ErrorBoundary() {
  return (
    <Document>
      <h1>Er ging iets mis</h1>
    </Document>
  );
}

function Document({ children }: { children: React.ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>("root");
  const hydrates = useMatches().some((match) => readHandle(match.handle)?.hydrate);
  return (
    <html lang={frame?.language ?? "nl"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <main id="inhoud">{children}</main>
        {hydrates && <Scripts />}
      </body>
    </html>
  );
}
