package sample.web;

import sample.service.Reception;

/** What the page says. */
public final class Page {

    private final Reception reception = new Reception();

    public String text() {
        return "<p>" + reception.welcome() + "</p>";
    }
}
