import type { CalendarFile } from "#emails/calendar";

/** A calendar file to download. */
export function calendarAnswer(file: CalendarFile, cacheControl: string): Response {
  return new Response(file.content, {
    headers: {
      "Content-Type": `text/calendar; charset=utf-8; method=${file.method}`,
      "Content-Disposition": `attachment; filename="${file.filename.replace(/[^\w.-]/g, "")}"`,
      "Cache-Control": cacheControl,
    },
  });
}
