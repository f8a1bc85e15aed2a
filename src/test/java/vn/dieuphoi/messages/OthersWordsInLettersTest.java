package vn.dieuphoi.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.util.HtmlUtils;
import vn.dieuphoi.JourneyTest;
import vn.dieuphoi.OthersWords;

/** A letter shows others' words as the very characters, wherever they stand in it. */
@Tag("security")
@JourneyTest
class OthersWordsInLettersTest {

    static final List<String> LINES = OthersWords.LINES;

    @Autowired
    private MailText mails;

    @ParameterizedTest
    @FieldSource("LINES")
    void theyAreTextInBothFormsOfALetter(String words) {
        String line = words.strip();
        Letter letter = new Letter(
                1,
                "key",
                MessageKind.DIGEST,
                LocalDate.of(2023, 3, 1),
                "gdnn.truong",
                line,
                "a@example.vn",
                Message.oneLine(line),
                new Content(line, List.of(new Content.Section(line, List.of(new Content.Line(line, line, "/muc/x"))))),
                "/muc/2023-3.4",
                false);

        String html = mails.html(letter);
        String shown = HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", "\n"));

        assertThat(html).doesNotContain("<h1>Thông báo", "<img src=x", "<KHTC>", "<a href=https");
        assertThat(shown.lines().filter(each -> each.strip().equals(line)).count())
                .as(shown)
                .isGreaterThanOrEqualTo(2);
        assertThat(mails.plain(letter)).contains(line);
    }
}
