// A bare node:http server: the fixed reference query (one indexed select of the event, one of its programme) and then
// the same bytes as the page that it is compared with; without a slug the bytes alone. Started by bare-server.ts with the
// database, the slug and the file.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import sqlite3 from "sqlite3";

const [databasePath, slug, bodyFile] = process.argv.slice(2);
const body = readFileSync(bodyFile);
const database = new sqlite3.Database(databasePath, sqlite3.OPEN_READONLY);
const selectEvent = database.prepare("select * from events where slug = ?");
const selectProgramme = database.prepare("select * from programme_items where event_id = ? order by position");

const send = (response) => {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-length": body.length });
  response.end(body);
};

const server = createServer((request, response) => {
  if (slug === "") return send(response);
  selectEvent.get(slug, (failed, event) => {
    if (failed || !event) return response.writeHead(500).end();
    selectProgramme.all(event.id, (failedToo, programme) => {
      if (failedToo || programme.length === 0) return response.writeHead(500).end();
      send(response);
    });
  });
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send({ listening: server.address().port }));
