package vn.dieuphoi.paper;

import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Papers as PDF and as pages, without an application around. */
public final class OnePaperPdf {

    private static final PaperPage PAGE = new PaperPage(engine());

    private OnePaperPdf() {}

    public static byte[] of(Paper paper) {
        return new PaperPdf(PAGE).of(paper);
    }

    public static String page(Paper paper) {
        return PAGE.of(paper);
    }

    public static byte[] word(Paper paper) {
        return new PaperWord().of(paper);
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
