import { caesarean, delivery } from "../catalogue/services.ts";
import { nightsOf } from "../episode.ts";
import { episodeTables } from "../episode-tables.ts";
import { daysAfter } from "../moment.ts";
import { type Birth, birthPapers } from "../papers/birth-papers.ts";
import { dischargePaper, recordSummary } from "../papers/discharge-papers.ts";
import type { Profile } from "../profile.ts";
import { bedLines, promptService } from "../service-lines.ts";
import { dailyDrugs, dailyServices, inPatientStay, operationLines } from "./in-patient.ts";

const natural = {
  code: "O80.0",
  text: "Đẻ thường ngôi chỏm",
  complaint: "Thai đủ tháng, đau bụng từng cơn, ra nhầy hồng",
};
const surgical = {
  code: "O82.0",
  text: "Mổ lấy thai chọn lọc",
  complaint: "Thai đủ tháng, vết mổ cũ, nhập viện chờ mổ",
};
const multiple = {
  code: "O84.0",
  text: "Đẻ nhiều thai, tất cả đều đẻ thường",
  complaint: "Song thai đủ tháng, chuyển dạ",
};

/** A woman gives birth, now and then to twins. */
export const birthProfile: Profile = {
  name: "birth",
  weight: 5,
  make(setting) {
    const { draws } = setting;
    const nights = draws.between(2, 5);
    const episode = inPatientStay(setting, {
      nights,
      department: "K27",
      traits: { ages: [19, 41], female: true },
    });
    const operated = draws.chance(35);
    const twins = !operated && draws.chance(15);
    const admitted = episode.arrived + 15;
    // On the second day, in the morning, never at midnight, where the clock would look unknown.
    const born = daysAfter(episode.arrived, 1) + 150;
    const birth: Birth = {
      caesarean: operated,
      children: (twins ? [0, 12] : [0]).map((minutes) => ({
        born: born + minutes,
        grams: draws.between(twins ? 2100 : 2700, twins ? 2700 : 3900),
        female: draws.chance(49),
      })),
    };
    const diagnosis = operated ? surgical : twins ? multiple : natural;
    return episodeTables(
      episode,
      {
        diagnosis,
        days: nights + 1,
        admission: { reason: "Theo dõi chuyển dạ", at: admitted },
        method: operated ? "Phẫu thuật lấy thai" : "Đỡ đẻ thường, theo dõi sau sinh",
        cells: { CAN_NANG_CON: birth.children.map(({ grams }) => String(grams)).join(";") },
      },
      {
        drugs: dailyDrugs(episode, nights * 3),
        services: [
          ...(operated
            ? operationLines(episode, [caesarean], 4)
            : [promptService(episode, delivery, born - 60)]),
          ...bedLines(episode, admitted, nightsOf(episode), "H014"),
          ...dailyServices(episode, nights * 3),
        ],
      },
      {
        notes: nights * 2,
        papers: (summary) => ({
          XML7: birth.children.map(() => dischargePaper(episode, summary)),
          XML8: recordSummary(episode, summary),
          XML9: birthPapers(episode, summary, birth),
        }),
      },
    );
  },
};
