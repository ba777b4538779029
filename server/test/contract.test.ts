/** The wire types repeat the engine's, because the contract imports nothing: the compiler holds them equal, this file is where. */
import { type Explanation, type Reading, read } from "naqlan";
import { expect, test } from "vitest";
import type * as wire from "../src/api/contract.ts";

/** Fails to compile where one of them has what the other has not. */
const sent = (reading: Reading): wire.Reading => reading;
const received = (reading: wire.Reading): Reading => reading;
const explained = (explanation: Explanation): wire.Explanation => explanation;

test("a Reading goes over the wire and comes back as it is", () => {
  const reading = read({ text: "أكد الوزير أن الجسر أغلق مساء أمس.", published: "2024-03-02" });
  const back = received(JSON.parse(JSON.stringify(sent(reading))));
  expect(back).toEqual(reading);
  expect(typeof explained).toBe("function");
});
