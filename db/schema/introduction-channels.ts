/** What one side gives once both have said yes. Moves to `contact_channels` then; gone when the introduction ends otherwise. */
export interface IntroductionChannelsTable {
  side_id: string;
  kind: "email" | "phone" | "mobile" | "address";
  channel: string;
}
