global using ChannelRouting;
global using NodaTime;
