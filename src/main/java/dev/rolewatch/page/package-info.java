/**
 * The report of a review as one page for a browser, which holds all that it needs and asks for
 * nothing.
 */
package dev.rolewatch.page;
