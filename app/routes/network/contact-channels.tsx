import type { GivenChannel } from "#app/domain/introduction/schema.server";
import { dictionary } from "#app/language/dictionary";
import type { Language } from "#app/language/language";
import { DefinitionRows } from "#app/ui/definition-rows";
import { AddressLink } from "#app/ui/text";

/** How to reach somebody, each with its word. */
export function ContactChannels({ channels, language }: { channels: readonly GivenChannel[]; language: Language }) {
  const words = dictionary(language).introducing.channels;
  return (
    <DefinitionRows
      items={channels.map((channel) => ({ term: words[channel.kind], value: <ChannelLink {...channel} /> }))}
    />
  );
}

/** A tap that calls or writes, where that can be. */
export function ChannelLink({ kind, value }: GivenChannel) {
  if (kind === "address") return value;
  const href = kind === "email" ? `mailto:${value}` : `tel:${value.replace(/[^\d+]/g, "")}`;
  return <AddressLink href={href}>{value}</AddressLink>;
}
