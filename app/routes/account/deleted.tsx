import { json } from "@remix-run/node";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { RouteHandle } from "#app/http/policy";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import { MessagePage } from "#app/ui/message-page";
import { Lead, Paragraph, TextLink } from "#app/ui/text";

/** Says that it is done to who is nobody any more. */
export const handle: RouteHandle = { policy: "public" };

export function loader({ context }: LoaderFunctionArgs) {
  return json({ language: context.language });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${dictionary(data?.language ?? "nl").ownData.remove.doneTitle} · Elkaar` },
  { name: "robots", content: "noindex" },
];

export default function Deleted() {
  const { language } = useLoaderData<typeof loader>();
  const words = dictionary(language).ownData.remove;
  return (
    <MessagePage title={words.doneTitle}>
      <Lead>{words.doneText}</Lead>
      <Paragraph>
        <TextLink href={pathIn(language, "/")}>{words.doneHome}</TextLink>
      </Paragraph>
    </MessagePage>
  );
}
