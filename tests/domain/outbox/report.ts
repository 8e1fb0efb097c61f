/** A report as a mail server writes it (RFC 3464, appendix E). */
export function deliveryReport({
  to,
  action = "failed",
  status = "5.1.1",
  extra = "",
}: {
  to: string;
  action?: string;
  status?: string;
  extra?: string;
}): string {
  return [
    "Return-Path: <>",
    `Delivered-To: ${to}`,
    "From: Mail Delivery System <MAILER-DAEMON@mx.example>",
    `To: ${to}`,
    "Subject: Undelivered Mail Returned to Sender",
    "MIME-Version: 1.0",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Helaas.",
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Reporting-MTA: dns; mx.example",
    "",
    "Final-Recipient: rfc822; karin@school.example",
    `Action: ${action}`,
    `Status: ${status}`,
    "Diagnostic-Code: smtp; 550 5.1.1",
    " No such user",
    extra,
    "",
    "--b",
    "Content-Type: message/rfc822",
    "",
    "From: Elkaar <elkaar@elkaar.example>",
    "To: karin@school.example",
    "Subject: Tot dan",
    "",
    "Tekst",
    "--b--",
    "",
  ].join("\r\n");
}
