interface HiddenFieldsProps {
  values: Record<string, string | string[]>;
}

/** What was typed, so that the next step of a form has it again. */
export function HiddenFields({ values }: HiddenFieldsProps) {
  return (
    <>
      {Object.entries(values).flatMap(([name, value]) =>
        [value].flat().map((one, index) => <input key={`${name} ${index}`} type="hidden" name={name} value={one} />),
      )}
    </>
  );
}
