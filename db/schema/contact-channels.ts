/** What the owner of a contact gives that one person. */
export interface ContactChannelsTable {
  contact_id: string;
  kind: "email" | "phone" | "mobile" | "address";
  channel: string;
}
