import type { define } from "@kaitong/engine";
import type { AssessmentCopy } from "./assessment.js";
import { assessment as assessmentEn } from "./en/assessment.js";
import { common as commonEn } from "./en/common.js";
import { lessons as lessonsEn } from "./en/lessons.js";
import { notice as noticeEn } from "./en/notice.js";
import { plan as planEn } from "./en/plan.js";
import { rights as rightsEn, warning as warningEn } from "./en/rights.js";
import type { CommonCopy, LessonCopy, NoticeCopy, PlanCopy } from "./notice.js";
import type { RightsCopy, WarningCopy } from "./rights.js";
import { assessment as assessmentZh } from "./zh-CN/assessment.js";
import { common as commonZh } from "./zh-CN/common.js";
import { lessons as lessonsZh } from "./zh-CN/lessons.js";
import { notice as noticeZh } from "./zh-CN/notice.js";
import { plan as planZh } from "./zh-CN/plan.js";
import { rights as rightsZh, warning as warningZh } from "./zh-CN/rights.js";

/** Everything that documents say, in one language; `{…}` are filled in. */
interface Copy {
  readonly common: CommonCopy;
  readonly notice: NoticeCopy;
  readonly plan: PlanCopy;
  readonly rights: RightsCopy;
  readonly warning: WarningCopy;
  readonly lessons: LessonCopy;
  readonly assessment: AssessmentCopy;
}

/** What documents say, by language. */
export const copy: Readonly<Record<define.Language, Copy>> = Object.freeze({
  "zh-CN": {
    common: commonZh,
    notice: noticeZh,
    plan: planZh,
    rights: rightsZh,
    warning: warningZh,
    lessons: lessonsZh,
    assessment: assessmentZh,
  },
  en: {
    common: commonEn,
    notice: noticeEn,
    plan: planEn,
    rights: rightsEn,
    warning: warningEn,
    lessons: lessonsEn,
    assessment: assessmentEn,
  },
});
