/** The tokens of the theme, and the components that a template uses: each in the layer `nlds`. */
export const packageFiles = [
  "@nl-design-system-unstable/voorbeeld-design-tokens/dist/variables.css",
  "@utrecht/root-css/dist/index.css",
  "@utrecht/document-css/dist/index.css",
  "@nl-design-system-candidate/skip-link-css/skip-link.css",
  "@nl-design-system-candidate/heading-css/heading.css",
  "@nl-design-system-candidate/paragraph-css/paragraph.css",
  "@nl-design-system-candidate/link-css/link.css",
  "@nl-design-system-candidate/button-css/button.css",
  "@nl-design-system-candidate/data-badge-css/data-badge.css",
  "@utrecht/form-field-css/dist/index.css",
  "@utrecht/form-label-css/dist/index.css",
  "@utrecht/form-field-description-css/dist/index.css",
  "@utrecht/form-field-error-message-css/dist/index.css",
  "@utrecht/textbox-css/dist/index.css",
  "@utrecht/textarea-css/dist/index.css",
  "@utrecht/select-css/dist/index.css",
  "@utrecht/radio-button-css/dist/index.css",
  "@utrecht/checkbox-css/dist/index.css",
  "@utrecht/alert-css/dist/index.css",
  "@utrecht/table-css/dist/index.css",
];

/** Our own tokens stand outside the layers, so that they win from the theme without a fight. */
export const tokenFiles = ["tokens.css", "theme.css"];

/** Our own styles, in the layer `elkaar`, in this order. */
export const ownFiles = [
  "ground.css",
  "text.css",
  "masthead.css",
  "floors.css",
  "hero.css",
  "facts.css",
  "events.css",
  "timeline.css",
  "people.css",
  "badges.css",
  "panels.css",
  "forms.css",
  "alerts.css",
  "ticket.css",
  "tables.css",
  "choices.css",
  "organizer.css",
  "reach.css",
  "forced-colors.css",
  "print.css",
];
