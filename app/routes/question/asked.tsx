import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "#app/http/policy";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { MessagePage } from "#app/ui/message-page";
import { Lead, Paragraph, TextLink } from "#app/ui/text";
import { privatePageMeta } from "../events/page-meta";

export const handle: RouteHandle = { policy: "public", current: "/vragen" };

/** The same page for every address; what is so, the mail tells. */
export function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const isSent = searchOf(context).get("verstuurd") === "1";
  return json({ language, isSent, hasMailbox: elkaar.config.mode === "demo" });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { asked } = dictionary(data.language).questions;
  return privatePageMeta(`${data.isSent ? asked.sentTitle : asked.title} · Elkaar`);
};

export default function Asked() {
  const { language, isSent, hasMailbox } = useLoaderData<typeof loader>();
  const { asked } = dictionary(language).questions;
  return (
    <MessagePage title={isSent ? asked.sentTitle : asked.title}>
      <Lead>{isSent ? asked.sentLead : asked.lead}</Lead>
      {!isSent && <Paragraph>{asked.text}</Paragraph>}
      {!isSent && <Paragraph soft>{asked.notArrived}</Paragraph>}
      {hasMailbox && (
        <Paragraph>
          <TextLink href={pathIn(language, "/postvak")}>{asked.mailbox}</TextLink>
        </Paragraph>
      )}
      <Paragraph>
        <TextLink href={pathIn(language, "/vragen")}>{asked.back}</TextLink>
      </Paragraph>
    </MessagePage>
  );
}
