import { createIdSource, type Platform } from "@benhan/core";
import { systemPlatform } from "@benhan/core/platform";
import type { Clock } from "@benhan/core/ports";

/** Clock and keys by the host's clock, or by that of the machine. */
export function platformAt(clock: Clock = systemPlatform().clock): Pick<Platform, "clock" | "ids"> {
  return { clock, ids: createIdSource({ clock, random: systemPlatform().random }) };
}
