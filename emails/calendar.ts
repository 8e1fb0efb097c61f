/** A calendar as it travels in a mail or as a download. */
export interface CalendarFile {
  method: "REQUEST" | "CANCEL" | "PUBLISH";
  content: string;
  filename: string;
}
