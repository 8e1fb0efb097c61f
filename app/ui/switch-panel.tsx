import { Button } from "./button";
import { Panel } from "./panel";
import { Heading, Paragraph } from "./text";

interface SwitchPanelProps {
  /** Of the heading. */
  id: string;
  title: string;
  /** How it stands now. */
  state: string;
  /** The button for the other. */
  button: { name: string; value: string; label: string };
}

/** Something that is on or off, in words, and the one button that changes it. */
export function SwitchPanel({ id, title, state, button }: SwitchPanelProps) {
  return (
    <Panel as="section" labelledBy={id}>
      <Heading level={2} size={3} id={id}>
        {title}
      </Heading>
      <Paragraph>{state}</Paragraph>
      <form method="post">
        <Button name={button.name} value={button.value} variant="secondary">
          {button.label}
        </Button>
      </form>
    </Panel>
  );
}
