import type { CalendarFile } from "#emails/calendar";

/** A calendar file to download. */
export function calendarAnswer(file: CalendarFile, cacheControl: string): Response {
  return new Response(file.content, { headers: calendarHeaders(file, cacheControl) });
}

export function calendarHeaders(file: CalendarFile, cacheControl: string): Record<string, string> {
  return {
    "Content-Type": `text/calendar; charset=utf-8; method=${file.method}`,
    "Content-Disposition": `attachment; filename="${file.filename.replace(/[^\w.-]/g, "")}"`,
    "Cache-Control": cacheControl,
  };
}
