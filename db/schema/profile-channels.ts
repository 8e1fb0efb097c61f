/** How somebody can be reached. `email` holds one of their own addresses. */
export interface ProfileChannelsTable {
  person_id: string;
  kind: "email" | "phone" | "mobile" | "address";
  channel: string;
}
