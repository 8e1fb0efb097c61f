import { json, redirect } from "@remix-run/node";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { isSuggestible, setSuggestible } from "#app/domain/introduction/opt-out.server";
import { findOwnProfile } from "#app/domain/profile/queries.server";
import { parseChoices } from "#app/domain/visibility/choice-schema.server";
import type { ChoiceErrors } from "#app/domain/visibility/choice-schema.server";
import { chooseVisibility } from "#app/domain/visibility/choose.server";
import { findOwnVisibility } from "#app/domain/visibility/own-visibility.server";
import { attendeeListWeeks, choiceAudiences } from "#app/domain/visibility/rules";
import { getViewer } from "#app/http/get-viewer";
import type { RouteHandle } from "#app/http/policy";
import { firstValue, readForm } from "#app/http/read-form";
import { searchOf } from "#app/http/search-of";
import { dictionary } from "#app/language/dictionary";
import { pathIn } from "#app/language/language";
import type { Language } from "#app/language/language";
import { Actions, Button } from "#app/ui/button";
import { SelectField } from "#app/ui/field";
import { Stack } from "#app/ui/page";
import { TextLink } from "#app/ui/text";
import { AccountFrame } from "./account-frame";
import { ownWords } from "./own-words";
import { SuggestionSetting } from "./suggestion-setting";
import { VisibilityPreview } from "./visibility-preview";
import { VisibilityTable } from "./visibility-table";
import { WhoTheyAre } from "./who-they-are";

export const handle: RouteHandle = { policy: "signed-in", current: "/account" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const [own, profile] = await Promise.all([
    findOwnVisibility(elkaar.db, personId, elkaar.clock()),
    findOwnProfile(elkaar.db, personId),
  ]);
  const asked = searchOf(context).get("klaar");
  const done = doneWords.find((word) => word === asked) ?? null;
  const suggestible = await isSuggestible(elkaar.db, personId);
  return json({ language, own, says: ownWords(profile, language), suggestible, done });
}

const doneWords = ["zichtbaar", "voorstellenuit", "voorstellenaan"] as const;

/** Keeps the choices, or turns suggestions on or off. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { elkaar, language } = context;
  const { personId } = getViewer(context);
  const form = await readForm(request);
  const wish = firstValue(form, "suggestions");
  if (wish === "on" || wish === "off") {
    await setSuggestible(elkaar.db, { personId, isOn: wish === "on" }, elkaar.clock());
    const done = wish === "on" ? "voorstellenaan" : "voorstellenuit";
    return redirect(pathIn(language, `/account/zichtbaarheid?klaar=${done}`), 303);
  }
  const parsed = parseChoices(form);
  if (!parsed.ok)
    return json({ ticked: Object.keys(form), weeks: firstValue(form, "weeks"), errors: parsed.errors }, 400);
  await chooseVisibility(elkaar.db, { personId, choices: parsed.choices }, elkaar.clock());
  return redirect(pathIn(language, "/account/zichtbaarheid?klaar=zichtbaar"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${dictionary(data?.language ?? "nl").profile.visibility.title} · Elkaar` },
  { name: "robots", content: "noindex" },
];

export default function Visibility() {
  const { language, own, says, suggestible, done } = useLoaderData<typeof loader>();
  const came = useActionData<typeof action>();
  const words = dictionary(language).profile.visibility;
  const errors: ChoiceErrors = came?.errors ?? {};
  const ticked = came?.ticked ?? own.choices.map(({ field, audience }) => `${audience}.${field}`);
  const chosenWeeks = own.choices.find(({ weeks }) => weeks !== null)?.weeks ?? attendeeListWeeks.usual;
  return (
    <AccountFrame
      language={language}
      title={words.title}
      lead={words.lead}
      done={done && !came ? wordsOf(language, done) : undefined}
      errors={summaryOf(language, errors)}
    >
      <form method="post" noValidate>
        <Stack gap="roomy">
          <VisibilityTable {...{ language, says, ticked, errors }} />
          <SelectField
            name="weeks"
            label={words.weeks}
            value={came?.weeks ?? String(chosenWeeks)}
            error={errors.weeks && words.errors.weeks}
            options={weekNumbers.map((n) => ({ value: String(n), label: words.week(n) }))}
          />
          <Actions>
            <Button>{words.save}</Button>
            <TextLink href={pathIn(language, "/account/profiel")}>{words.toProfile}</TextLink>
          </Actions>
        </Stack>
      </form>
      <SuggestionSetting isOn={suggestible} language={language} />
      <WhoTheyAre own={own} language={language} />
      <VisibilityPreview own={own} language={language} />
    </AccountFrame>
  );
}

function wordsOf(language: Language, done: (typeof doneWords)[number]): string {
  const { profile, suggestions } = dictionary(language);
  return done === "zichtbaar" ? profile.done.zichtbaar : suggestions.setting.done[done];
}

const weekNumbers = Array.from({ length: attendeeListWeeks.most }, (_, index) => index + attendeeListWeeks.least);

function summaryOf(language: Language, errors: ChoiceErrors) {
  const words = dictionary(language).profile.visibility;
  const withoutName = choiceAudiences
    .filter((audience) => errors[audience])
    .map((audience) => ({
      href: `#${audience}.name`,
      message: words.errors.without_name(words.audiences[audience]),
    }));
  return [...withoutName, ...(errors.weeks ? [{ href: "#weeks", message: words.errors.weeks }] : [])];
}
