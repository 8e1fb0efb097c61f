import type { ReactNode } from "react";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { Links, Meta, Outlet, isRouteErrorResponse } from "@remix-run/react";
import { useLocation, useMatches, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { readHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { dutchPath, languageOfPath, pathIn } from "#app/language/language";
import { Actions, ButtonLink } from "#app/ui/button";
import { Footer } from "#app/ui/footer";
import { fontUrl } from "#app/ui/fonts/font";
import { Masthead } from "#app/ui/masthead";
import { MessagePage } from "#app/ui/message-page";
import { Main, Shell, SkipLink, documentClasses } from "#app/ui/page";
import stylesheet from "#app/ui/styles/elkaar.css?url";
import { Lead, Paragraph } from "#app/ui/text";

/** What the frame around every page needs to know. */
export const loader = ({ context }: LoaderFunctionArgs) => {
  const { viewer, language } = context;
  return {
    language,
    viewer: viewer && { name: viewer.name, organizes: viewer.organizes },
    mode: context.elkaar.config.mode,
    path: context.url,
  };
};

type Frame = Omit<Awaited<ReturnType<typeof loader>>, "language">;

export default function Root() {
  return (
    <Document>
      <Outlet />
    </Document>
  );
}

/** What was thrown on purpose (404, 403) and what was not, in the words of the visitor's language. */
export function ErrorBoundary() {
  const error = useRouteError();
  const language = languageOfPath(useLocation().pathname);
  const { errors } = dictionary(language).system;
  const { title, text } = errors.of(isRouteErrorResponse(error) ? error.status : 500);
  return (
    <Document title={title}>
      <MessagePage title={title}>
        <Lead>{text}</Lead>
        <Actions>
          <ButtonLink href={pathIn(language, "/bijeenkomsten")} variant="secondary">
            {errors.events}
          </ButtonLink>
        </Actions>
      </MessagePage>
    </Document>
  );
}

function Document({ title, children }: { title?: string; children: ReactNode }) {
  const location = useLocation();
  const loaded = useRouteLoaderData<typeof loader>("root");
  const language = languageOfPath(location.pathname);
  const frame: Frame = loaded ?? { viewer: null, mode: "serve", path: location.pathname };
  const handles = useMatches().map((match) => readHandle(match.handle));
  const script = title === undefined ? handles.at(-1)?.script : undefined;
  const { common } = dictionary(language);
  return (
    <html lang={language} className={documentClasses.html}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {title && <title>{`${title} · ${common.productName}`}</title>}
        <Meta />
        <link rel="preload" href={fontUrl} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Links />
        {script && <script type="module" src={script} />}
      </head>
      <body className={documentClasses.body}>
        <SkipLink label={common.skipToContent} />
        <Top language={language} frame={frame} current={handles.at(-1)?.current} />
        <Main>{children}</Main>
        <Bottom language={language} frame={frame} />
      </body>
    </html>
  );
}

function Top({ language, frame, current }: { language: Language; frame: Frame; current?: string }) {
  const { common, questions } = dictionary(language);
  const to = (path: string) => pathIn(language, path);
  const other = language === "nl" ? "en" : "nl";
  const links = [
    { href: to("/bijeenkomsten"), label: common.events },
    { href: to("/vragen"), label: questions.title },
    ...(frame.viewer ? [{ href: to("/contactpersonen"), label: common.contactPersons }] : []),
    ...(frame.viewer?.organizes ? [{ href: to("/beheer"), label: common.organizer }] : []),
    ...(frame.mode === "demo" ? [{ href: to("/postvak"), label: common.mailbox }] : []),
  ];
  const account = frame.viewer
    ? { href: to("/account"), label: frame.viewer.name }
    : { href: to("/inloggen"), label: common.signIn };
  return (
    <Masthead
      homeHref={to("/")}
      homeLabel={common.homeLabel}
      menuLabel={common.mainMenu}
      links={links}
      current={current && to(current)}
      account={account}
      language={{ href: pathIn(other, dutchPath(frame.path)), label: common.otherLanguage, lang: other }}
    />
  );
}

function Bottom({ language, frame }: { language: Language; frame: Frame }) {
  const { common, questions } = dictionary(language);
  return (
    <>
      {frame.mode === "demo" && (
        <aside>
          <Shell>
            <Paragraph small soft>
              {common.demoNotice}
            </Paragraph>
          </Shell>
        </aside>
      )}
      <Footer
        title={common.footerTitle}
        text={common.footerText}
        navLabel={common.aboutThisSite}
        links={[
          { href: pathIn(language, "/vragen"), label: questions.footerLink },
          { href: pathIn(language, "/privacy"), label: common.privacy },
          { href: pathIn(language, "/toegankelijkheid"), label: common.accessibility },
        ]}
      />
    </>
  );
}
