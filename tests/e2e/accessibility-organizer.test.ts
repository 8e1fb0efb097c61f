import { describe } from "vitest";
import { checkStates } from "./check-states";
import { isOrganizerState, states } from "./states";

describe("each page of the organizer's area in each of its states: as accessible as the pages of attendees", () => {
  checkStates(states.filter(isOrganizerState));
});
