/** What a merge of two organizations moved in the table of contact persons, so that it can be put back. */
export interface ContactMergeLinksTable {
  merge_id: string;
  kind: "place" | "partner";
  row_id: string;
}
