package dev.rolewatch.cli;

import dev.rolewatch.review.Imprint;
import dev.rolewatch.review.LiveStory;
import dev.rolewatch.review.Report;
import dev.rolewatch.review.Review;
import dev.rolewatch.review.RoleJudge;

/** What turns a review into a report. */
record ReviewDesk(RoleJudge roles, LiveStory story) {

  Report report(Review review, Report.Question question, Imprint imprint) {
    return Report.of(review, roles, story, question, imprint);
  }
}
