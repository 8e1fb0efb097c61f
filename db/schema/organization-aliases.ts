/** Another name of an organization: a text that is typed and means it, in every region. */
export interface OrganizationAliasesTable {
  organization_id: string;
  name: string;
  name_search: string;
  created_at: string;
}
