package io.github.accelmaven.maven.key;

import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The time at which a build began, as Maven writes it into models in place of {@code ${maven.build.timestamp}}: see
 * {@code org.apache.maven.model.interpolation.MavenBuildTimestamp}. Immutable.
 */
public final class BuildTime {

    private static final String PLACEHOLDER = "${maven.build.timestamp}";
    private static final String FORMAT = "maven.build.timestamp.format";
    private static final String DEFAULT_FORMAT = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /** Asked for by each goal, nearly always for the same format, and formats are slow to make. */
    private static volatile @Nullable Written last;

    private final Optional<String> written;

    private BuildTime(Optional<String> written) {
        this.written = written;
    }

    /**
     * The time as a project's models hold it. One that tells no minutes is left alone, since it could as well be a
     * number that somebody wrote there; so is one in a format that is none.
     *
     * @param start when the build began
     * @param properties of the project, which may hold a format
     */
    public static BuildTime of(Date start, Properties properties) {
        String pattern = properties.getProperty(FORMAT, DEFAULT_FORMAT);
        Locale locale = Locale.getDefault(Locale.Category.FORMAT);
        Written known = last;
        if (known == null || !known.isFor(start.toInstant(), pattern, locale)) {
            known = new Written(start.toInstant(), pattern, locale, inFormat(start, pattern, locale));
            last = known;
        }
        return known.time();
    }

    /** The time in a format. */
    private record Written(Instant start, String pattern, Locale locale, BuildTime time) {
        boolean isFor(Instant otherStart, String otherPattern, Locale otherLocale) {
            return start.equals(otherStart) && pattern.equals(otherPattern) && locale.equals(otherLocale);
        }
    }

    private static BuildTime inFormat(Date start, String pattern, Locale locale) {
        try {
            SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
            format.setCalendar(new GregorianCalendar());
            format.setTimeZone(TimeZone.getTimeZone("Etc/UTC"));
            String time = format.format(start);
            String minuteLater = format.format(Date.from(start.toInstant().plus(1, ChronoUnit.MINUTES)));
            return new BuildTime(time.equals(minuteLater) ? Optional.empty() : Optional.of(time));
        } catch (IllegalArgumentException e) {
            return new BuildTime(Optional.empty());
        }
    }

    /** Whether it tells minutes, so that a text in which it does not stand cannot hold it. */
    public boolean tellsMinutes() {
        return written.isPresent();
    }

    /** Whether a text holds the time. */
    boolean isIn(String text) {
        return written.filter(text::contains).isPresent();
    }

    /** A text with the placeholder where it holds the time. */
    public String hiddenIn(String text) {
        return written.map(time -> text.replace(time, PLACEHOLDER)).orElse(text);
    }
}
