import {
  type BackupPolicy,
  type BackupTarget,
  backupEvidence,
  checkBackupPolicy,
} from "@benhan/storage/backup";
import { describe, expect, it } from "vitest";

const target = (own: Partial<BackupTarget>): BackupTarget => ({
  ...{ name: "NAS", holds: ["data"], onSite: true, medium: "nas-01", country: "VN", cycleDays: 1 },
  ...own,
});

const sound: BackupPolicy = {
  targets: [
    target({}),
    target({ name: "Kho ngoài", onSite: false, medium: "kho-hn", isOffline: true, cycleDays: 7 }),
    target({ name: "Ổ khóa", holds: ["keys"], medium: "usb-01", keptDays: 30 }),
    target({ name: "Két", holds: ["vault"], onSite: false, medium: "ket-sat", cycleDays: 30 }),
  ],
};

const codes = (policy: BackupPolicy) =>
  checkBackupPolicy(policy).issues.map(({ code, path }) =>
    [code.replace("storage.backup.", ""), path.join(".")].join(" "),
  );

const withTarget = (at: number, own: Partial<BackupTarget>): BackupPolicy => ({
  targets: sound.targets.map((one, place) => (place === at ? { ...one, ...own } : one)),
});

describe("checkBackupPolicy", () => {
  it("[CV365-19][TT13-05] takes two copies on two media, one at the facility and one elsewhere, keys apart", () => {
    expect(codes(sound)).toEqual([]);
    expect(checkBackupPolicy(sound).ok).toBe(true);
  });

  it.each([
    [
      "[CV365-19] one copy only",
      { targets: sound.targets.slice(1) },
      ["too_few targets", "none_on_site targets", "data_too_old targets"],
    ],
    ["[RET-14] two copies on one medium", withTarget(1, { medium: " NAS-01 " }), ["one_medium targets"]],
    ["[CV365-19] none at the facility", withTarget(0, { onSite: false }), ["none_on_site targets"]],
    ["[SEC-05] none elsewhere", withTarget(1, { onSite: true }), ["none_elsewhere targets"]],
    ["[SEC-05] none separated", withTarget(1, { isOffline: false }), ["none_separated targets"]],
    ["[CV365-18] a copy abroad", withTarget(1, { country: "SG" }), ["outside_region targets.1.country"]],
    [
      "[SEC-05] keys on the medium of the data",
      withTarget(2, { medium: "NAS-01" }),
      ["keys_beside_data targets.2"],
    ],
    [
      "the vault beside the keys",
      withTarget(3, { medium: "usb-01" }),
      ["vault_beside_keys targets.2", "vault_beside_keys targets.3"],
    ],
    [
      "copies of keys that are kept for ever",
      withTarget(2, { keptDays: 365 }),
      ["keys_kept_too_long targets.2.keptDays"],
    ],
    [
      "keys that are copied too seldom",
      withTarget(2, { cycleDays: 90 }),
      ["keys_too_old targets.2.cycleDays"],
    ],
    [
      "keys that nobody copies",
      { targets: sound.targets.slice(0, 2) },
      ["keys_missing targets", "vault_missing targets"],
    ],
    ["attachments that nobody copies", { ...sound, hasAttachments: true }, ["attachments_too_few targets"]],
  ] as const)("refuses %s", (_, policy, wanted) => {
    expect(codes(policy)).toEqual(wanted);
  });

  it("[CV365-18] takes other countries where the rule of the facility names them", () => {
    expect(codes({ ...withTarget(1, { country: "sg" }), regions: ["VN", "SG"] })).toEqual([]);
  });

  it("asks for no keys where nothing is encrypted, and refuses what it does not know", () => {
    expect(codes({ targets: sound.targets.slice(0, 2), isEncrypted: false })).toEqual([]);
    expect(() => checkBackupPolicy({ targets: [{ name: "x" }] } as never)).toThrow(/core\.options\.wrong/);
    expect(() => checkBackupPolicy(undefined as never)).toThrow(/core\.options\.wrong/);
  });
});

describe("backupEvidence", () => {
  it("says the policy as the control profile asks it", () => {
    expect(backupEvidence(sound, { testedOn: "2026-07-01" as never })).toEqual({
      ...{ copies: 3, media: 2, offSite: true, atFacility: true, separated: true, testedOn: "2026-07-01" },
    });
  });
});
