import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, civilOf, dayOf, dayOfHijri, daysInMonth, formatDay, formatWeek, hijriMonthLength, hijriOf, isDate, parseDay, weekdayOf, weekdayOnOrAfter, weekdayOnOrBefore } from "../src/times/calendar.ts";

describe("civil days", () => {
  test("the epoch is a Thursday", () => {
    expect(dayOf(1970, 1, 1)).toBe(0);
    expect(weekdayOf(0)).toBe(4);
  });

  test("any day survives there and back", () => {
    fc.assert(fc.property(fc.integer({ min: -800_000, max: 800_000 }), (day) => {
      const { year, month, day: d } = civilOf(day);
      expect(dayOf(year, month, d)).toBe(day);
      expect(isDate(year, month, d)).toBe(true);
    }));
  });

  test("leap years", () => {
    expect([1900, 2000, 2015, 2016].map((y) => daysInMonth(y, 2))).toEqual([28, 29, 28, 29]);
    expect(isDate(2015, 2, 29)).toBe(false);
  });

  test("months added keep the day or take the last", () => {
    expect(formatDay(addMonths(dayOf(2015, 3, 31), -1))).toBe("2015-02-28");
    expect(formatDay(addMonths(dayOf(2015, 7, 21), -7))).toBe("2014-12-21");
  });

  test.each([[2015, 7, 15, "2015-W29"], [2014, 12, 29, "2015-W01"], [2016, 1, 3, "2015-W53"], [2021, 11, 7, "2021-W44"]])("%d-%d-%d is in %s", (y, m, d, week) => {
    expect(formatWeek(dayOf(y, m, d))).toBe(week);
  });

  test("weekdays before and after hold the day itself", () => {
    const tuesday = dayOf(2015, 7, 21);
    expect(weekdayOnOrBefore(tuesday, 2)).toBe(tuesday);
    expect(weekdayOnOrAfter(tuesday, 2)).toBe(tuesday);
    expect(weekdayOnOrBefore(tuesday, 5)).toBe(tuesday - 4);
    expect(weekdayOnOrAfter(tuesday, 5)).toBe(tuesday + 3);
  });

  test("only days that exist are parsed", () => {
    expect(parseDay("2015-07-21T10:00:00+03:00")).toBe(dayOf(2015, 7, 21));
    expect(parseDay("2015-02-30")).toBeUndefined();
    expect(parseDay("21/7/2015")).toBeUndefined();
    expect(parseDay(undefined)).toBeUndefined();
  });
});

describe("Hijri days", () => {
  test.each([
    ["1 Muharram 1300", 1300, 1, 1, "1882-11-12"],
    ["6 Shawwal 1436", 1436, 10, 6, "2015-07-22"],
    ["1 Ramadan 1442", 1442, 9, 1, "2021-04-13"],
    ["10 Dhu al-Hijja 1436", 1436, 12, 10, "2015-09-23"],
  ])("%s", (_name, year, month, day, gregorian) => {
    expect(formatDay(dayOfHijri(year, month, day))).toBe(gregorian);
  });

  test("any day survives there and back, in the table and outside", () => {
    fc.assert(fc.property(fc.integer({ min: dayOf(1700, 1, 1), max: dayOf(2150, 1, 1) }), (at) => {
      const { year, month, day } = hijriOf(at);
      expect(dayOfHijri(year, month, day)).toBe(at);
      expect(day).toBeLessThanOrEqual(hijriMonthLength(year, month));
    }));
  });

  test("months have twenty-nine or thirty days, years 354 or 355", () => {
    for (let year = 1300; year <= 1500; year++) {
      const length = dayOfHijri(year + 1, 1, 1) - dayOfHijri(year, 1, 1);
      expect(length === 354 || length === 355, `${year}: ${length}`).toBe(true);
    }
  });
});
