import type { DayPlan } from "../day-plan.ts";
import type { OfficeDefinition, QueueBooking, QueueKey, ServiceKey } from "../definition.ts";
import type { Instant } from "../instant.ts";
import type { OfficeState } from "../state.ts";
import type { BookingDay, Slot } from "./booking-plan.ts";
import { cell, mostTaken, withPlace, type DayBooks, type Place } from "./day-book.ts";

/** Who asks for a place: visitors on the booking pages, or staff. */
export type BookingChannel = "online" | "staff";

/** What somebody wants to book. */
export interface SlotWish {
  readonly service: ServiceKey;
  readonly people: number;
  readonly channel: BookingChannel;
}

/** What a wish needs by the definition. */
export interface Needs {
  readonly queue: QueueKey;
  readonly rules: QueueBooking;
  /** Of the appointment itself. */
  readonly length: number;
  /** With the buffer after it, in whole cells. */
  readonly occupied: number;
}

/** What decisions about slots look at. */
export interface SlotContext {
  readonly definition: OfficeDefinition;
  readonly plan: DayPlan;
  readonly now: Instant;
}

/** What the service needs for so many people, or why it cannot be booked. */
export function needsOf(
  { service, people, channel }: SlotWish,
  { services, queues }: OfficeDefinition,
): Needs | "not-bookable" | "too-many-people" {
  const asked = services[service];
  const rules = asked === undefined ? undefined : queues[asked.queue]?.booking;
  if (asked?.booking === undefined || rules === undefined) return "not-bookable";
  const { duration, perPerson, maxPeople, online } = asked.booking;
  if (channel === "online" && !online) return "not-bookable";
  if (people > maxPeople) return "too-many-people";
  const length = duration + perPerson * (people - 1);
  const occupied = Math.ceil((length + rules.buffer) / cell) * cell;
  return { queue: asked.queue, rules, length, occupied };
}

/** Why a slot cannot be had, or the place it would take (rules B1 and B2). */
export function placeAt(
  state: OfficeState,
  due: Instant,
  needs: Needs,
  channel: BookingChannel,
  context: SlotContext,
  /** A place that would be given back for it, as when an appointment moves. */
  instead?: Place,
): Place | "slot-not-offered" | "slot-taken" {
  const { queue, occupied } = needs;
  const day = context.plan.booking[queue]?.find(({ starts, ends }) => starts <= due && due < ends);
  const slot = day?.slots.find(({ at }) => at === due);
  if (day === undefined || slot === undefined) return "slot-not-offered";
  if (!isOffered(state, day, slot, needs, channel, context)) return "slot-not-offered";
  const place = { queue, due, until: due + occupied, online: channel === "online" };
  return hasRoom(state.books, place, needs.rules, instead) ? place : "slot-taken";
}

/** A date with the slots of it that a wish could have; dates that are closed or full have none. */
export interface FreeDay {
  readonly day: string;
  readonly free: readonly Instant[];
}

/** Every slot a wish could have, by date, over the whole booking window. */
export function freeSlots(
  state: OfficeState,
  needs: Needs,
  channel: BookingChannel,
  context: SlotContext,
): readonly FreeDay[] {
  const { queue, rules, occupied } = needs;
  const online = channel === "online";
  return (context.plan.booking[queue] ?? []).map((day) => {
    const free: Instant[] = [];
    for (const slot of day.slots) {
      if (!isOffered(state, day, slot, needs, channel, context)) continue;
      const place = { queue, due: slot.at, until: slot.at + occupied, online };
      if (hasRoom(state.books, place, rules)) free.push(slot.at);
    }
    return { day: day.day, free };
  });
}

function isOffered(
  { closures }: OfficeState,
  { day }: BookingDay,
  { at, closes }: Slot,
  { queue, length, rules }: Needs,
  channel: BookingChannel,
  { now }: SlotContext,
): boolean {
  if (at + length > closes) return false;
  if (at < now + (channel === "online" ? rules.closesBefore : 0)) return false;
  return !closures.some((closure) => closure.queue === queue && closure.day === day);
}

/** Rule B2: visitors never beyond their share, nobody beyond the whole. */
function hasRoom(
  books: DayBooks,
  place: Place,
  { capacity }: QueueBooking,
  instead?: Place,
): boolean {
  const { queue, due, until, online } = place;
  const others = instead === undefined ? books : withPlace(books, instead, -1);
  const taken = mostTaken(others, queue, due, until);
  if (taken.all >= capacity.online + capacity.staff) return false;
  return !online || taken.online < capacity.online;
}
