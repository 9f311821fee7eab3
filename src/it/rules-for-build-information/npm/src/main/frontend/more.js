console.log("blue");
