import type { Generated } from "kysely";

/** A hosting network: the region that runs Elkaar. Its mailbox is the sender and the calendar's ORGANIZER. */
export interface RegionsTable {
  id: string;
  slug: string;
  name: string;
  /** A mailbox that people read; replies to every mail of this region arrive here. */
  mailbox: string;
  created_at: string;
  /** After how many months contact persons are asked again whether it is right. */
  contact_months: Generated<number>;
  /** One number and address for all questions, as the region set them. */
  desk_phone: string | null;
  desk_email: string | null;
  /** When they are there, in a line. */
  desk_hours: string | null;
}
