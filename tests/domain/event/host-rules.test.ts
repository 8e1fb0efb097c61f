import { describe, expect, it } from "vitest";
import { mayAnswer, mayNameEditors, mayRemoveRole, organizersToTell } from "#app/domain/event/host-rules";
import type { RoleAtEvent } from "#app/domain/event/host-rules";

type Role = RoleAtEvent & { id: string };

const role = (personId: string, given: Partial<Role> = {}): Role => ({
  id: personId,
  personId,
  role: "editor",
  byRegion: false,
  organizationId: null,
  ...given,
});
const regionOwner = role("owner", { role: "owner", byRegion: true });
const regionEditor = role("colleague", { byRegion: true });
const ofSchool = role("school", { organizationId: "o-school" });
const ofTown = role("town", { organizationId: "o-town" });
const desk = role("desk", { role: "desk" });
const all = [regionOwner, regionEditor, ofSchool, ofTown, desk];

describe("which other organizers hear of it", () => {
  it("is every editor of the event, when somebody of the region does it", () => {
    expect(organizersToTell(all, "owner")).toEqual(["school", "town"]);
    expect(organizersToTell(all, "colleague")).toEqual(["school", "town"]);
    expect(organizersToTell(all, undefined)).toEqual(["school", "town"]);
  });

  it("is the owners of the region too, when an editor of a host does it; never who did it, nor a desk", () => {
    expect(organizersToTell(all, "school")).toEqual(["owner", "town"]);
  });

  it("counts somebody of a host who has a role in the region as the region's, and tells nobody twice", () => {
    const twice = [...all, role("town", { id: "again", organizationId: "o-school" })];
    expect(organizersToTell([...twice, role("school", { byRegion: true })], "school")).toEqual(["town"]);
  });
});

describe("who may do what about hosts", () => {
  it("lets owners name editors of every host, and editors of a host those of their own", () => {
    expect(mayNameEditors([regionOwner], "o-school")).toBe(true);
    expect(mayNameEditors([ofSchool], "o-school")).toBe(true);
    expect(mayNameEditors([ofSchool], "o-town")).toBe(false);
    expect(mayNameEditors([regionEditor], "o-school")).toBe(false);
    expect(mayNameEditors([], "o-school")).toBe(false);
  });

  it("lets only an editor of the host answer, and only while it is asked", () => {
    expect(mayAnswer([ofSchool], { organizationId: "o-school", state: "asked" })).toBe(true);
    for (const state of ["named", "accepted", "declined"] as const)
      expect(mayAnswer([ofSchool], { organizationId: "o-school", state })).toBe(false);
    expect(mayAnswer([ofTown], { organizationId: "o-school", state: "asked" })).toBe(false);
    expect(mayAnswer([regionOwner], { organizationId: "o-school", state: "asked" })).toBe(false);
  });

  it("takes away only roles of this event, by an owner or a colleague, and never the last owner", () => {
    expect(mayRemoveRole([regionOwner], all, "school")).toBeUndefined();
    expect(mayRemoveRole([ofSchool], all, "school")).toBeUndefined();
    expect(mayRemoveRole([ofTown], all, "school")).toBe("not_allowed");
    expect(mayRemoveRole([ofSchool], all, "desk")).toBe("not_allowed");
    expect(mayRemoveRole([regionOwner], all, "owner")).toBe("role_unknown");
    expect(mayRemoveRole([regionOwner], all, "elsewhere")).toBe("role_unknown");
    const eventOwner = role("maker", { role: "owner" });
    expect(mayRemoveRole([eventOwner], [eventOwner, ofSchool], "maker")).toBe("last_owner");
    expect(mayRemoveRole([eventOwner], [eventOwner, regionOwner], "maker")).toBeUndefined();
  });
});
