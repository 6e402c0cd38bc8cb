package dev.rolewatch.cli;

import dev.rolewatch.review.LiveStory;
import dev.rolewatch.review.Report;
import dev.rolewatch.review.Review;
import dev.rolewatch.review.RoleJudge;
import dev.rolewatch.review.Window;

/** What turns a review into a report. */
record ReviewDesk(RoleJudge roles, LiveStory story) {

  Report report(Review review, Window window, Report.Scope scope) {
    return Report.of(review, roles, story, window, scope);
  }
}
