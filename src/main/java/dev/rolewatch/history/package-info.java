/**
 * What is remembered from one event to the next: who began a session, which act an event belongs
 * to, what was told already, and what a person is known for.
 *
 * <p>All of it is kept in one {@link dev.rolewatch.history.SessionStore}, which may fail: then
 * nothing is joined and nothing folded, and every alert goes out and says so.
 */
package dev.rolewatch.history;
