import { afterAll, beforeAll, expect, it } from "vitest";
import { machineRoutes } from "#app/http/machine-routes";
import { makeRouteTable } from "#app/http/route-table";
import { createTestApp } from "#tests/support/app";
import type { TestApp } from "#tests/support/app";

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});

afterAll(() => app.stop());

it("finds for every way to write an address the first route whose pattern fits, as going through all of them does", () => {
  const table = makeRouteTable(app.build, machineRoutes);
  const { routes } = table;
  const addresses = routes.flatMap(({ path }) => {
    const one = path.replaceAll(/:\w+/g, "x1").replaceAll("*", "y/z");
    return [one, `${one}/`, `${one}//`, one.toUpperCase(), `/${one}`, `${one}/x`, one.replace("e", "%65"), `/en${one}`];
  });
  const different = addresses.filter(
    (address) => table.find(address)?.route.id !== routes.find(({ pattern }) => pattern.test(address))?.id,
  );
  expect(different).toEqual([]);
  expect(addresses.filter((address) => table.find(address)).length).toBeGreaterThan(routes.length);
});
