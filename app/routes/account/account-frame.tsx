import type { ReactNode } from "react";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Alert } from "#app/ui/alert";
import { ErrorSummary } from "#app/ui/error-summary";
import type { SummaryError } from "#app/ui/error-summary";
import { Section, Stack } from "#app/ui/page";
import { Heading, Kicker, Lead, Paragraph, TextLink } from "#app/ui/text";

interface AccountFrameProps {
  language: Language;
  title: string;
  lead?: ReactNode;
  /** What went well just now. */
  done?: string;
  errors?: readonly SummaryError[];
  children: ReactNode;
}

/** A page below one's own account: the way back, its heading, and how the last form went. */
export function AccountFrame({ language, title, lead, done, errors = [], children }: AccountFrameProps) {
  const { common, profile } = dictionary(language);
  return (
    <Section narrow>
      <Stack>
        <Kicker>
          <TextLink href={pathIn(language, "/account")}>{profile.toAccount}</TextLink>
        </Kicker>
        <Heading level={1}>{title}</Heading>
        {lead && <Lead>{lead}</Lead>}
      </Stack>
      {done && (
        <Alert tone="ok" role="status">
          <Paragraph>{done}</Paragraph>
        </Alert>
      )}
      <ErrorSummary title={common.errorSummaryTitle(errors.length)} errors={errors} />
      {children}
    </Section>
  );
}
