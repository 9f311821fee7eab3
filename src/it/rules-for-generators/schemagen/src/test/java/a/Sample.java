package a;

import jakarta.xml.bind.annotation.XmlRootElement;

/** A sample. */
@XmlRootElement
public class Sample {

    /** What it says. */
    public String text;
}
