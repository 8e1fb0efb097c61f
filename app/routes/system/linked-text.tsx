import { Fragment } from "react";
import { TextLink } from "#app/ui/text";

/** Plain text in which every web address can be clicked. */
export function LinkedText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>")\]]+)/);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>{index % 2 === 1 ? <TextLink href={part}>{part}</TextLink> : part}</Fragment>
      ))}
    </>
  );
}
