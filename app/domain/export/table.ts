/** What a cell of an exported file holds. A moment is an instant, UTC ISO text. */
export type ExportCell = string | number | null | { moment: string };

export interface ExportColumn {
  header: string;
  /** About how many characters are seen at once. */
  width: number;
}

export interface ExportTable {
  /** The name of the sheet. */
  title: string;
  columns: ExportColumn[];
  rows: ExportCell[][];
}

/** What `aanmeldingen.xlsx` and `aanmeldingen.csv` are downloaded as. */
export interface ExportFile {
  filename: string;
  contentType: string;
  body: Buffer;
}
