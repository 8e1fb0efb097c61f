import type { ReactNode } from "react";
import { Section, Stack } from "./page";
import { Heading, Kicker } from "./text";

/** One short page: not found, a link that was used, signed out. Inside `Main`. */
export function MessagePage({
  kicker,
  title,
  children,
}: {
  kicker?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <Section narrow gap="roomy">
      <Stack gap="snug">
        {kicker && <Kicker>{kicker}</Kicker>}
        <Heading level={1}>{title}</Heading>
      </Stack>
      {children}
    </Section>
  );
}
