import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** Fixed dates, at nine in the morning. */
final class Days {
  static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  static Calendar calendar(int year, int month, int dayOfMonth) {
    Calendar calendar = new GregorianCalendar(UTC, Locale.FRANCE);
    calendar.clear();
    calendar.set(year, month, dayOfMonth, 9, 0, 0);
    return calendar;
  }

  static Date day(int year, int month, int dayOfMonth) {
    return calendar(year, month, dayOfMonth).getTime();
  }

  private Days() {}
}
