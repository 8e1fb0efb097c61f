/** A file to download, never shown or stored by the browser as a page. */
export function csvAnswer(body: Buffer, fileName: string): Response {
  return new Response(new Uint8Array(body), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
    },
  });
}
