package dev.rolewatch.trail;

/** Takes the records of a stream one by one, as they lie in its buffer. */
interface RawSink {

  /**
   * @param record is another one when this returns
   * @param number of the record in its file, from 1
   */
  void read(RawRecord record, int number);
}
