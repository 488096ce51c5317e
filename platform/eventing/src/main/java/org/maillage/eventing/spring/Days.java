package org.maillage.eventing.spring;

import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Calendar days as {@code YYYY-MM-DD}. */
final class Days {

    static final Converter<LocalDate, String> WRITE = new Write();
    static final Converter<String, LocalDate> READ = new Read();

    private Days() {}

    @WritingConverter
    private static final class Write implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    private static final class Read implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }
}
