package dev.rolewatch.alert;

import dev.rolewatch.history.Lineage;
import dev.rolewatch.history.News;
import dev.rolewatch.history.Ruling;
import java.util.Set;

/**
 * What raises the severity of an act beside the act itself.
 *
 * @param news what is new about it
 */
record Circumstances(Set<News> news, Lineage lineage) {

  static Circumstances of(Ruling ruling, Lineage lineage) {
    return new Circumstances(ruling.news(), lineage);
  }
}
